declare const brand: unique symbol;

/** A string or number that has been checked to be what its name says, so that two kinds of id cannot be swapped. */
export type Brand<T extends string | number, Name extends string> = T & {
  readonly [brand]: Name;
};
