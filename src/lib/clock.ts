/** Milliseconds since the epoch, by this device's clock. Handed in so that tests and replays decide the time. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
