/** The rule of `src/numeric/limit.rs`: what differs by rounding alone is the same. */

const ROUNDING = 1e-12;

export function isSame(one: number, other: number): boolean {
  const gap = Math.abs(one - other);
  return one === other || (gap < Infinity && gap <= ROUNDING * Math.abs(one));
}

export function atMost(value: number, limit: number): boolean {
  return value <= limit || isSame(value, limit);
}
