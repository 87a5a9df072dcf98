/*
 * Time in a lesson: counts the seconds in which its page is in view and was used a short while ago, and tells the server
 * in small steps. What is left over is told when the page goes out of view.
 */
(() => {
  // Reading a paragraph and thinking about a question take a while without a key or a scroll.
  const STILL_THERE_MILLIS = 3 * 60 * 1000;
  const STEP_SECONDS = 60;
  const WORTH_TELLING_SECONDS = 10;

  window.waymark.countTime = (element) => {
    let used = Date.now();
    let seconds = 0;
    const use = () => (used = Date.now());
    const tell = () => {
      element.$server.used(seconds);
      seconds = 0;
    };
    const leave = () => {
      if (document.hidden && element.isConnected && seconds >= WORTH_TELLING_SECONDS) tell();
    };
    const signs = ["keydown", "pointerdown", "pointermove", "scroll", "visibilitychange"];
    const ticking = setInterval(() => {
      if (!element.isConnected) stop();
      else if (!document.hidden && Date.now() - used < STILL_THERE_MILLIS && ++seconds >= STEP_SECONDS) tell();
    }, 1000);
    const stop = () => {
      clearInterval(ticking);
      document.removeEventListener("visibilitychange", leave);
      signs.forEach((sign) => document.removeEventListener(sign, use, true));
    };
    document.addEventListener("visibilitychange", leave);
    signs.forEach((sign) => document.addEventListener(sign, use, { capture: true, passive: true }));
  };
})();
