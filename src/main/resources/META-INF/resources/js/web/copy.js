// Buttons with data-copy="id" copy that field's text; they show themselves only where the browser can.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value.trim());
      button.textContent = button.dataset.copied;
    });
  }
}
