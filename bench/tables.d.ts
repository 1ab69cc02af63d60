/** Puts the tables of the results into a page. */
export declare function withTables(page: string, results: object): string;
