/** A file that a request names by its address instead of holding it. */
export interface RemoteFileWish {
  readonly url: string;
  /** The request's field that names it, for refusals. */
  readonly param: string;
  readonly maxBytes: number;
}

/** A file as its host sent it. Nothing in it is to be believed before it has been looked at. */
export interface RemoteFile {
  readonly bytes: Uint8Array;
  /** As the host calls it, in lower case and without parameters; empty when it says nothing. */
  readonly mediaType: string;
  /** The address that the file was found at in the end, without its query. */
  readonly path: string;
}

/** For whom files are fetched, and how long they are waited for. */
export interface RemoteFileReader {
  readonly teamId: string;
  readonly requestId: string;
  /** Ends the fetching when nobody waits any more. */
  readonly clientGone: AbortSignal;
}

/**
 * Files from the internet, for callers that the gateway does not trust with its own network. Resolves to one file per wish,
 * in their order. Throws `remote_file_refused` for an address that must not be asked, `remote_file_failed` for one that
 * does not deliver, `invalid_value` for a file that is too large, `rate_limit_exceeded` for a team that fetches too much.
 */
export interface RemoteFiles {
  fetch(wishes: readonly RemoteFileWish[], reader: RemoteFileReader): Promise<readonly RemoteFile[]>;
}
