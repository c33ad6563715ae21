/** The Polars module, loaded and bound to its native library on the first call. Rejects with a `UserError`. */
export declare function load(): Promise<typeof import('nodejs-polars')>;

/** Whether `load` was ever called in this process. */
export declare function loaded(): boolean;
