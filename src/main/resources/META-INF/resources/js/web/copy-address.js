// Copies an address at a tap; the button appears only where that works.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      const text = button.firstChild;
      const before = text.data;
      text.data = button.dataset.copied;
      setTimeout(() => { text.data = before; }, 1500);
    });
  }
}
