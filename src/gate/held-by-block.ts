/** Elements that `block` has made gated ones. Their author has written none of it. */
export const heldByBlock = new WeakSet<Element>();
