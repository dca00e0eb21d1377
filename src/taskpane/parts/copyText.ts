/** Puts what a field holds on the clipboard; false where the host lets neither way. The field is left selected. */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // a frame may be kept from the clipboard, and still copy what is selected
    return document.execCommand("copy");
  }
}
