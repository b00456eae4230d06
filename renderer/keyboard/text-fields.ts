const typedInputs = new Set(["text", "search", "number", "email", "url", "tel", "password"]);

export function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && typedInputs.has(element.type);
}

/** Whether undo belongs to the field: it holds typing that is not in the document yet. */
export function hasOwnUndo(element: Element | null): boolean {
  return isTextField(element) && element.dataset.draft !== "false";
}

/** Puts what is being typed into the document, keeping the keyboard where it is. */
export function commitTyping(page: Document): void {
  const field = page.activeElement;
  if (!isTextField(field) || field.dataset.draft !== "true") return;
  field.blur();
  field.focus();
}
