import about from '../package.json' with { type: 'json' };

/** Written in by bin/build.mjs where it knows; sources that are run as they are know of no commit. */
declare const builtCommit: string | undefined;

/** The release alone, as a document says it. */
export const version: string = about.version;

const commit = typeof builtCommit === 'undefined' ? undefined : builtCommit;

/** The release, and from which commit it was built where the build knew that: `0.2.0 (1a2b3c4d5e6f)`. */
export const fullVersion = commit === undefined ? version : `${version} (${commit})`;
