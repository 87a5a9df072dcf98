/* What the server cannot do for us: the reader's choice of light or dark, and the warning before a session ends. */
(() => {
  const own = document.currentScript;

  // Appearance
  const root = document.documentElement;
  const chosen = () => localStorage.getItem("waymark.appearance") ?? "auto";
  document.addEventListener("change", (event) => {
    if (event.target.name !== "appearance") return;
    if (event.target.value === "auto") {
      localStorage.removeItem("waymark.appearance");
      delete root.dataset.appearance;
    } else {
      localStorage.setItem("waymark.appearance", event.target.value);
      root.dataset.appearance = event.target.value;
    }
  });
  const showChoice = () => {
    const radio = document.querySelector(`input[name="appearance"][value="${chosen()}"]`);
    if (radio && !document.querySelector('input[name="appearance"]:checked')) radio.checked = true;
  };
  new MutationObserver(showChoice).observe(document.body, { childList: true, subtree: true });

  // Session: any request of any tab of this browser keeps it.
  const lasts = Number(own.dataset.sessionSeconds) * 1000;
  const warnBefore = 2 * 60 * 1000;
  const contact = () => localStorage.setItem("waymark.contact", String(Date.now()));
  const remaining = () => lasts - (Date.now() - Number(localStorage.getItem("waymark.contact")));
  const signedIn = () => document.querySelector('form[action="logout"]') !== null;
  let warning = null;

  contact();
  new PerformanceObserver((requests) => {
    if (requests.getEntries().some((request) => request.name.includes("v-r=uidl"))) contact();
  }).observe({ type: "resource" });

  const signInAgain = () => {
    location.href = "/session/resume?to=" + encodeURIComponent(location.pathname + location.search);
  };
  const stay = async () => {
    const answer = await fetch("/session/keep", { redirect: "manual" }).catch(() => null);
    if (answer?.status === 204) contact();
    else if (answer?.type === "opaqueredirect") signInAgain();
  };
  const warn = () => {
    warning = document.createElement("dialog");
    warning.className = "session-warning";
    warning.setAttribute("aria-labelledby", "session-warning-title");
    warning.innerHTML = `<h2 id="session-warning-title">You will be signed out in two minutes</h2>
      <p>Nothing has happened here for a while. What you have saved is safe.</p>
      <div class="actions"><button class="button primary" type="button">Stay signed in</button></div>`;
    warning.querySelector("button").addEventListener("click", stay);
    warning.addEventListener("cancel", stay);
    document.body.append(warning);
    warning.showModal();
  };
  setInterval(() => {
    if (!signedIn()) return;
    const left = remaining();
    if (left <= 0) signInAgain();
    else if (left <= warnBefore && !warning) warn();
    else if (left > warnBefore && warning) {
      warning.remove();
      warning = null;
    }
  }, 1000);
})();
