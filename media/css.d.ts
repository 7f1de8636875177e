/** Style sheets are imported for esbuild to bundle them; they export nothing. */
declare module '*.css' {}
