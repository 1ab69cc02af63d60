/** Draws every picture that there are results for into a folder. */
export declare function drawPictures(results: object, folder: string): void;
