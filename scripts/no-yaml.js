// Stands in the bundle for the YAML engine that gray-matter brings: it is always given ours, and loading its own costs every command time.
const never = () => {
  throw new Error('gray-matter asked for a YAML engine of its own');
};

/** What gray-matter takes when it is loaded. */
export const [safeLoad, safeDump] = [never, never];
