import { SITE_URL } from "../lib/site-url.js";

export default SITE_URL;
