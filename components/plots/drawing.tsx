// biome-ignore-all lint/a11y/useSemanticElements: a shape of a drawing can't be a button element
import { type KeyboardEvent, useId, useState } from 'react';
import { partsOf, type Swatch } from '#core/model/swatch.ts';
import { tiles } from '#core/plots/fills.ts';
import { bandPath, type Meant, type Picture, type Shape } from '#core/plots/picture.ts';
import styles from './drawing.module.css';

interface Props {
  readonly picture: Picture;
  /** Goes to what a shape stands for. */
  readonly onGo: (meant: Meant) => void;
}

/** A picture on screen. Its shapes are one stop of the Tab key; arrows go from one to the next, Enter goes to what it stands for. */
export function Drawing({ picture, onGo }: Props) {
  const id = useId();
  const { width, height, title, says, shapes } = picture;
  const swatches = [...new Set(shapes.flatMap((shape) => ('swatch' in shape ? [shape.swatch] : [])))];
  const live = shapes.flatMap((shape, at) => ('meant' in shape && shape.meant ? [at] : []));
  const [chosen, setCurrent] = useState<number>();
  const current = live.includes(chosen ?? -1) ? chosen : live[0];

  function move(event: KeyboardEvent<SVGSVGElement>) {
    const at = live.indexOf(current ?? -1);
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: live.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : live[Math.min(live.length - 1, Math.max(0, to))];
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    event.currentTarget.querySelector<SVGElement>(`[data-at="${next}"]`)?.focus();
  }

  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={title}
      aria-describedby={`${id}-says`}
      onKeyDown={move}
    >
      <desc id={`${id}-says`}>{says}</desc>
      <defs>
        {swatches.map((swatch) => (
          <Pattern key={swatch} id={`${id}-${swatch}`} swatch={swatch} />
        ))}
      </defs>
      {shapes.map((shape, at) => {
        const meant = 'meant' in shape ? shape.meant : undefined;
        const key = `${shape.shape} ${at}`;
        if (meant === undefined) return <Plain key={key} shape={shape} id={id} />;
        return (
          <g
            key={key}
            className={styles.live}
            role="button"
            data-at={at}
            tabIndex={at === current ? 0 : -1}
            aria-label={meant.says}
            onFocus={() => setCurrent(at)}
            onClick={() => onGo(meant)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onGo(meant);
            }}
          >
            <title>{meant.says}</title>
            <Plain shape={shape} id={id} />
          </g>
        );
      })}
    </svg>
  );
}

function Plain({ shape, id }: { readonly shape: Shape; readonly id: string }) {
  switch (shape.shape) {
    case 'bar':
      return <rect {...shape.box} rx={1.5} {...fillOf(shape.swatch, id)} />;
    case 'band':
      return (
        <path
          className={styles.band}
          d={bandPath(shape.from, shape.to)}
          data-colour={partsOf(shape.swatch).colour}
          fill="var(--c)"
        />
      );
    case 'rule': {
      const { x1, x2, y1, y2 } = shape;
      return <line className={styles.rule} {...{ x1, x2, y1, y2 }} />;
    }
    case 'words':
      return (
        <text
          className={styles.words}
          data-look={shape.look}
          data-halo={shape.halo ? '' : undefined}
          x={shape.x}
          y={shape.y}
          textAnchor={shape.align}
        >
          {shape.words}
        </text>
      );
  }
}

function fillOf(swatch: Swatch, id: string): { fill: string; 'data-colour': string } {
  const { colour, line } = partsOf(swatch);
  return { fill: tiles[line] === undefined ? 'var(--c)' : `url(#${id}-${swatch})`, 'data-colour': colour };
}

function Pattern({ swatch, id }: { readonly swatch: Swatch; readonly id: string }) {
  const { colour, line } = partsOf(swatch);
  const tile = tiles[line];
  if (tile === undefined) return null;
  const rects = tile.rects.map(([x, y, width, height]) => (
    <rect key={`${x} ${y}`} {...{ x, y, width, height }} data-colour={colour} fill="var(--c)" />
  ));
  return tile.size === undefined ? (
    <pattern id={id} width="1" height="1" patternContentUnits="objectBoundingBox">
      {rects}
    </pattern>
  ) : (
    <pattern
      id={id}
      width={tile.size[0]}
      height={tile.size[1]}
      patternUnits="userSpaceOnUse"
      {...(tile.turned === undefined ? {} : { patternTransform: `rotate(${tile.turned})` })}
    >
      {rects}
    </pattern>
  );
}
