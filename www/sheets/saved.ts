/** A sheet as the browser keeps it: `{"sheet": …, "version": …, "cells": {key: [text, time]}}`. */

import type { Cell } from "./cells.js";
import type { Form } from "./form.js";

export function toSaved(form: Form, cells: Iterable<readonly [string, Cell]>): string {
  return JSON.stringify({ sheet: form.id, version: form.version, cells: Object.fromEntries(cells) });
}

/** Every version up to this one; `null` for what is newer or cannot be read. */
export function fromSaved(form: Form, text: string): Map<string, Cell> | null {
  try {
    const { sheet, version, cells } = JSON.parse(text) as { sheet?: unknown; version?: unknown; cells?: unknown };
    if (sheet !== form.id || typeof version !== "number" || !(version >= 1 && version <= form.version)) return null;
    if (typeof cells !== "object" || cells === null || !Object.values(cells).every(isCell)) return null;
    return new Map(Object.entries(cells as Record<string, Cell>).map(([key, cell]) => [renamed(form, version, key), cell]));
  } catch {
    return null;
  }
}

/** What a key of an older version is called now. */
export function renamed(form: Form, version: number, key: string): string {
  if (version >= form.version) return key;
  const [list, row, field] = key.split("/");
  const fields = field === undefined ? form.fields : form.lists.find(({ id }) => id === list)?.fields ?? [];
  const now = fields.find(({ was }) => was !== undefined && was === (field ?? key))?.id;
  if (now === undefined) return key;
  return field === undefined ? now : `${list}/${row}/${now}`;
}

function isCell(value: unknown): value is Cell {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === "string" && Number.isSafeInteger(value[1]);
}
