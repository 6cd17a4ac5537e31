/** Values that replies of this page had under a field's name. */
export function suggestions(_fieldName: string): string[] {
  return [];
}
