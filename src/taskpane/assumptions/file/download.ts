/** Hands a text to the browser as a file; false where it cannot be done. */
export function download(name: string, content: string): boolean {
  try {
    const url = URL.createObjectURL(new Blob([content], { type: "text/plain;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    // the browser has taken hold of it by the next turn
    setTimeout(() => URL.revokeObjectURL(url), 1000);
    return true;
  } catch {
    return false;
  }
}
