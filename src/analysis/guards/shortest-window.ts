/** A key of Redis that is forgotten sooner holds off callers at the same moment, as a lock does, and no redelivery. Milliseconds. */
export const shortestWindow = 3_600_000
