// Keys turn the slides; without this script the arrows below each slide do.
const slides = [...document.querySelectorAll('.slide')];
const steps = { ArrowRight: 1, PageDown: 1, ' ': 1, ArrowLeft: -1, PageUp: -1 };

function current() {
  const middle = window.innerHeight / 2;
  return slides.findIndex((slide) => slide.getBoundingClientRect().bottom > middle);
}

function turnTo(number) {
  const slide = slides[Math.min(Math.max(number, 0), slides.length - 1)];
  history.replaceState(null, '', '#' + slide.id);
  slide.scrollIntoView({ behavior: 'instant' });
  slide.focus({ preventScroll: true });
}

document.addEventListener('keydown', (event) => {
  const isFree = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (isFree && steps[event.key]) {
    event.preventDefault();
    turnTo(current() + steps[event.key]);
  } else if (isFree && (event.key === 'Home' || event.key === 'End')) {
    event.preventDefault();
    turnTo(event.key === 'Home' ? 0 : slides.length - 1);
  }
});
