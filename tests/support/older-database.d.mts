/**
 * Makes the database one of the first version that was released, with the rows it has, and answers the version it has then. Sent to a
 * page of the extension; only that one may have it open.
 */
export function makeOlder(): Promise<number>;
