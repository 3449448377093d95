/** A moment as the directory keeps it: UTC, in milliseconds. Undefined stays undefined, for «not given». */
export function readExpiry<Given extends string | null | undefined>(given: Given): Given | string {
  return typeof given === 'string' ? new Date(given).toISOString() : given;
}
