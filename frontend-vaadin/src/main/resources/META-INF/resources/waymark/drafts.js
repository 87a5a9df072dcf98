/*
 * Drafts: what was typed and not yet saved outlives the page, the connection and the session. The browser keeps it, under
 * the person and the place where it was written (data-draft="person|place"), and offers it when that place is shown
 * again to the same person. What is saved, and what was thrown away, is kept no longer; signing out leaves nothing.
 */
(() => {
  const PREFIX = "waymark.draft.";
  const MOST_AT_ONE_PLACE = 5;
  const LONGEST_SHOWN = 600;
  const LASTS_MILLIS = 60 * 24 * 60 * 60 * 1000;

  // Each place holds a list of texts: {by, text, at}, one for each field that was ever open there and not saved.
  const read = (key) => {
    try {
      const kept = JSON.parse(localStorage.getItem(PREFIX + key));
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  };
  const write = (key, texts) => {
    try {
      if (texts.length) localStorage.setItem(PREFIX + key, JSON.stringify(texts.slice(-MOST_AT_ONE_PLACE)));
      else localStorage.removeItem(PREFIX + key);
    } catch {
      // The browser's store is full or closed to us. The field still saves by itself.
    }
  };
  const drop = (key, isDropped) => write(key, read(key).filter((one) => !isDropped(one)));
  const places = () =>
    Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => name.slice(PREFIX.length));
  const placesOf = (person) => places().filter((key) => key.startsWith(person + "|"));

  const oldest = Date.now() - LASTS_MILLIS;
  places().forEach((key) => drop(key, (one) => !(one.at > oldest)));

  // Typing. A field has a name of its own, so that what is typed in it does not replace what another left.
  const names = new WeakMap();
  document.addEventListener("input", (event) => {
    const field = event.target.closest?.("[data-draft]");
    if (!field || !names.has(field)) return;
    const by = names.get(field);
    const text = event.target.value ?? "";
    const others = read(field.dataset.draft).filter((one) => one.by !== by);
    write(field.dataset.draft, text.trim() ? [...others, { by, text, at: Date.now() }] : others);
  });

  // Offering
  const when = (at) => {
    const on = new Date(at);
    const day = on.toLocaleDateString("en-GB", { day: "numeric", month: "long" });
    return day + " at " + on.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  };
  const element = (tag, className, text) => {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  };
  const button = (text, act) => {
    const made = element("button", "button", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };
  const shown = (text) => (text.length > LONGEST_SHOWN ? text.slice(0, LONGEST_SHOWN) + "…" : text);

  const offer = (field, title, text, done) => {
    const box = element("div", "notice info draft-offer", "");
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Text that was not saved");
    const leave = () => {
      done();
      box.remove();
      field.focus();
    };
    const actions = element("div", "actions", "");
    actions.append(
      button("Use it", () => {
        leave();
        use(field, text);
      }),
      button("Throw it away", leave),
    );
    box.append(element("p", "notice-title", title), element("blockquote", "", shown(text)), actions);
    field.before(box);
    const fold = field.closest("details");
    if (fold) fold.open = true;
  };

  /** What stood in the field is offered in its turn, unless it is the beginning of what replaces it. */
  const use = (field, text) => {
    const before = field.value ?? "";
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    if (!text.startsWith(before)) offer(field, "This stood here before.", before, () => {});
  };

  const isSaved = (field, text) => text === (field.value ?? "");
  const meet = (field) => {
    const key = field.dataset.draft;
    names.set(field, `${Date.now()}-${Math.random()}`);
    drop(key, (one) => isSaved(field, one.text));
    for (const one of read(key))
      offer(field, `You wrote this on ${when(one.at)}. It was not saved.`, one.text, () =>
        drop(key, (other) => other.by === one.by),
      );
  };
  const look = () => {
    for (const field of document.querySelectorAll("[data-draft]")) if (!names.has(field)) meet(field);
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();

  /** Called by the server when a text has been saved. What was typed since then differs from it, and stays. */
  window.waymark.draftSaved = (key, text) => drop(key, (one) => one.text === text);

  // Signing out
  const settled = async (person) => {
    for (let i = 0; i < 20 && placesOf(person).length; i++) await new Promise((later) => setTimeout(later, 100));
    return placesOf(person).length === 0;
  };
  const ask = (form, person) => {
    const dialog = element("dialog", "session-warning", "");
    dialog.setAttribute("aria-labelledby", "unsaved-title");
    const title = element("h2", "", "Something you wrote is not saved");
    title.id = "unsaved-title";
    const text = "Signing out throws it away, so that nobody else finds it at this computer.";
    const actions = element("div", "actions", "");
    const stay = button("Stay signed in", () => dialog.remove());
    stay.classList.add("primary");
    const leave = button("Sign out and throw it away", () => {
      placesOf(person).forEach((key) => write(key, []));
      form.submit();
    });
    actions.append(stay, leave);
    dialog.append(title, element("p", "", text), actions);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
  document.addEventListener("submit", async (event) => {
    const person = event.target.dataset.draftsOf;
    if (!person || placesOf(person).length === 0) return;
    event.preventDefault();
    // Leaving a field saves it: that gets a moment to end.
    if (await settled(person)) event.target.submit();
    else ask(event.target, person);
  });
})();
