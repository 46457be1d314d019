// Moves the bar of a running import, and shows its page anew when it is over. Without script the page reloads itself.
const box = document.querySelector('[data-progress]');
const bar = box.querySelector('progress');
const percent = box.querySelector('[data-percent]');

async function look() {
  try {
    const answer = await fetch(box.dataset.progress, { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(answer.status);
    const progress = await answer.json();
    if (!progress.working) {
      location.reload();
      return;
    }
    bar.value = progress.percent;
    percent.textContent = `${ progress.percent }%`;
  } catch {
    // The server may be restarting: keep asking.
  }
  setTimeout(look, 1000);
}

setTimeout(look, 500);
