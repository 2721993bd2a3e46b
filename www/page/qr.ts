export { qrCode, qrPicture, type QrCode } from "../widgets/qr.js";
