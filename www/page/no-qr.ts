/** In place of `widgets/qr.ts` in the dialog of a file: its links lead no other device anywhere. */

export function qrPicture(): never {
  throw new Error("a file has no codes");
}
