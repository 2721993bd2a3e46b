/** The working sheets that there are. */

import { alignment } from "./forms/alignment.js";
import { checklist } from "./forms/checklist.js";
import { decisions } from "./forms/decisions.js";
import { dependencies } from "./forms/dependencies.js";
import { risks } from "./forms/risks.js";
import type { Form } from "./form.js";

export const FORMS: readonly Form[] = [alignment, checklist, risks, dependencies, decisions];
