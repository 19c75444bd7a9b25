import { Fragment, type ReactNode } from 'react';
import { readMarkdown, type Shown } from '#core/text/markdown-tree.ts';
import styles from './markdown.module.css';

/** A note's Markdown as elements: never as HTML. Links lead to the web only, and say to which host. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div className={styles.markdown} dir="auto">
      {all(readMarkdown(text))}
    </div>
  );
}

function all(tree: readonly Shown[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text are told apart by their order
  return tree.map((node, at) => <Fragment key={at}>{one(node)}</Fragment>);
}

function one(node: Shown): ReactNode {
  switch (node.is) {
    case 'text':
      return node.text;
    case 'code':
      return node.block ? (
        <pre>
          <code>{node.text}</code>
        </pre>
      ) : (
        <code>{node.text}</code>
      );
    case 'break':
      return <br />;
    case 'rule':
      return <hr />;
    case 'link':
      return (
        <>
          <a href={node.href} target="_blank" rel="noreferrer noopener">
            {all(node.in)}
          </a>
          <span className={styles.host}> ({node.host})</span>
        </>
      );
    case 'list':
      return node.ordered ? <ol start={node.start}>{all(node.in)}</ol> : <ul>{all(node.in)}</ul>;
    case 'item':
      return <li>{all(node.in)}</li>;
    case 'paragraph':
      return <p>{all(node.in)}</p>;
    case 'heading':
      return <p className={styles.heading}>{all(node.in)}</p>;
    case 'strong':
      return <strong>{all(node.in)}</strong>;
    case 'emphasis':
      return <em>{all(node.in)}</em>;
    case 'quote':
      return <blockquote>{all(node.in)}</blockquote>;
    case 'group':
      return all(node.in);
  }
}
