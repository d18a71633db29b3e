declare const gatedBrand: unique symbol

/** Something whose sends go through a gate; static analysis reads this brand from the type alone. */
export type Gated<T> = T & { readonly [gatedBrand]: true }
