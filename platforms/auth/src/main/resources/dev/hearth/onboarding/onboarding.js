// The first steps of a new home: its owner, and where it is.

import {
  Failure,
  accessToken,
  busy,
  clientId,
  connect,
  element,
  finishLogIn,
  get,
  logIn,
  post,
  redeem,
  say,
  show,
} from "/hearth/hearth.js";

const COMMON = ["password", "passwort", "qwerty", "azerty", "letmein", "welcome", "homeassistant", "hearth", "admin", "1234"];
const STRENGTHS = [
  "Very easy to guess.",
  "Easy to guess. Make it longer.",
  "Fair. A few more letters make it better.",
  "Good.",
  "Very good.",
];

/** How hard a password is to guess, from 0 to 4: mostly its length, a little what it is made of. A hint, no rule. */
function strength(password, about) {
  const lower = password.toLowerCase();
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(password)).length;
  const different = new Set(lower).size;
  let points = Math.min(password.length, different * 2) + (kinds - 1) * 2;
  if ([...COMMON, ...about].some((word) => word.length > 2 && lower.includes(word.toLowerCase()))) {
    points -= 8;
  }
  return points < 8 ? 0 : points < 11 ? 1 : points < 14 ? 2 : points < 19 ? 3 : 4;
}

function userNameOf(name) {
  return name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .trim()
    .split(/\s+/)[0]
    .replace(/[^a-z0-9._-]/g, "");
}

function wrong(input, text) {
  input.setAttribute("aria-invalid", "true");
  input.focus();
  return new Failure(text);
}

function clearWrong(form) {
  form.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
}

/* ---- the owner ---- */

let userNameTyped = false;

element("username").addEventListener("input", () => {
  userNameTyped = true;
});
element("name").addEventListener("input", () => {
  if (!userNameTyped) {
    element("username").value = userNameOf(element("name").value);
  }
});
element("password").addEventListener("input", () => {
  const password = element("password").value;
  const points = strength(password, [element("username").value, ...element("name").value.split(/\s+/)]);
  element("strength").value = password === "" ? 0 : Math.max(points, 0.3);
  element("strength-text").textContent = password === "" ? "Three or four random words make a good one." : STRENGTHS[points];
});
element("reveal").addEventListener("change", () => {
  for (const id of ["password", "again"]) {
    element(id).type = element("reveal").checked ? "text" : "password";
  }
});

element("owner-form").addEventListener("submit", (event) => {
  event.preventDefault();
  busy(element("owner-submit"), element("message"), async () => {
    clearWrong(element("owner-form"));
    const name = element("name").value.trim();
    const username = element("username").value.trim();
    const password = element("password").value;
    if (name === "") {
      throw wrong(element("name"), "Please say your name.");
    }
    if (username === "" || /\s/.test(username) || username !== username.toLowerCase()) {
      throw wrong(element("username"), "A user name has small letters and no spaces.");
    }
    if (password === "") {
      throw wrong(element("password"), "Please choose a password.");
    }
    if (password !== element("again").value) {
      throw wrong(element("again"), "The two passwords differ. Please type both again.");
    }
    const language = navigator.language || "en";
    const made = await post("/api/onboarding/users", { client_id: clientId, name, username, password, language });
    await redeem(made.auth_code, true);
    element("password").value = "";
    element("again").value = "";
    await goOn();
  });
});

/* ---- the home ---- */

function choose(select, ...wishes) {
  for (const wish of wishes) {
    if (wish && [...select.options].some((option) => option.value === wish)) {
      select.value = wish;
      return;
    }
  }
}

function region() {
  try {
    return new Intl.Locale(navigator.language).maximize().region ?? "";
  } catch {
    return "";
  }
}

/** Gives the languages their names in their own words. */
function nameLanguages() {
  for (const option of element("language").options) {
    try {
      const name = new Intl.DisplayNames([option.value], { type: "language" }).of(option.value);
      option.text = name.charAt(0).toLocaleUpperCase(option.value) + name.slice(1);
    } catch {
      option.text = option.value;
    }
  }
}

function currencyOf(country) {
  return [...element("country").options].find((option) => option.value === country)?.dataset.currency;
}

function units(system) {
  for (const radio of element("home-form").elements.unit_system) {
    radio.checked = radio.value === system;
  }
}

let fixed = false;

async function askForTheHome() {
  const config = await get("/api/config", await accessToken());
  fixed = config.config_source === "yaml";
  element("location-name").value = config.location_name;
  element("latitude").value = config.latitude;
  element("longitude").value = config.longitude;
  element("elevation").value = config.elevation;
  const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (fixed) {
    choose(element("time-zone"), config.time_zone);
    choose(element("country"), config.country);
    choose(element("currency"), config.currency);
    choose(element("language"), config.language);
    units(config.unit_system.temperature === "°F" ? "us_customary" : "metric");
  } else {
    const country = config.country ?? region();
    choose(element("time-zone"), browserZone, config.time_zone);
    choose(element("country"), country);
    choose(element("currency"), currencyOf(country), config.currency);
    choose(element("language"), navigator.language, navigator.language.split("-")[0], config.language);
    units(["US", "LR", "MM"].includes(country) ? "us_customary" : "metric");
  }
  nameLanguages();
  for (const input of element("home-form").querySelectorAll("input, select")) {
    input.disabled = fixed;
  }
  element("from-file").hidden = !fixed;
  element("locate-row").hidden = fixed || !window.isSecureContext || !("geolocation" in navigator);
  show(element("home"));
}

element("country").addEventListener("change", () => {
  const country = element("country").value;
  choose(element("currency"), currencyOf(country));
  units(["US", "LR", "MM"].includes(country) ? "us_customary" : "metric");
});

element("locate").addEventListener("click", () =>
  busy(element("locate"), element("message"), async () => {
    const position = await new Promise((found, failed) =>
      navigator.geolocation.getCurrentPosition(
        found,
        () => failed(new Failure("This browser does not tell where you are. Please type it.")),
        { timeout: 15_000 },
      ),
    );
    element("latitude").value = position.coords.latitude.toFixed(5);
    element("longitude").value = position.coords.longitude.toFixed(5);
    if (position.coords.altitude !== null) {
      element("elevation").value = Math.round(position.coords.altitude);
    }
  }),
);

function number(id, what) {
  const input = element(id);
  if (input.value.trim() === "" || !input.checkValidity()) {
    throw wrong(input, `${what} has to be a number from ${input.min} to ${input.max}.`);
  }
  return Number(input.value);
}

function theHome() {
  const name = element("location-name").value.trim();
  if (name === "") {
    throw wrong(element("location-name"), "Please give your home a name.");
  }
  return {
    location_name: name,
    latitude: number("latitude", "The latitude"),
    longitude: number("longitude", "The longitude"),
    elevation: Math.round(number("elevation", "The elevation")),
    unit_system: element("home-form").elements.unit_system.value,
    time_zone: element("time-zone").value,
    currency: element("currency").value,
    language: element("language").value,
    ...(element("country").value === "" ? {} : { country: element("country").value }),
  };
}

element("home-form").addEventListener("submit", (event) => {
  event.preventDefault();
  busy(element("home-submit"), element("message"), async () => {
    clearWrong(element("home-form"));
    if (!fixed) {
      const home = theHome();
      const hub = await connect();
      try {
        await hub.call("config/core/update", home);
      } finally {
        hub.close();
      }
    }
    await finish("core_config", {});
    await goOn();
  });
});

/** Does a step; that it was done already, in another window say, is as good. */
async function finish(step, body) {
  try {
    await post(`/api/onboarding/${step}`, body, await accessToken());
  } catch (failure) {
    if (!(failure instanceof Failure && failure.status === 403)) {
      throw failure;
    }
  }
}

/* ---- from step to step ---- */

async function goOn() {
  const done = new Set((await get("/api/onboarding")).filter((step) => step.done).map((step) => step.step));
  if (!done.has("user")) {
    show(element("owner"));
    return;
  }
  if (["core_config", "analytics", "integration"].every((step) => done.has(step))) {
    element("address").textContent = location.origin;
    show(element("done"));
    return;
  }
  if (!(await accessToken())) {
    logIn("/onboarding.html"); // the owner was made in another browser, or a while ago
    return;
  }
  if (!done.has("core_config")) {
    await askForTheHome();
    return;
  }
  await finish("analytics", {}); // there is nothing to ask: nothing is ever sent
  await finish("integration", { client_id: clientId, redirect_uri: `${clientId}?auth_callback=1` });
  await goOn();
}

try {
  await finishLogIn();
  await goOn();
} catch (failure) {
  if (failure instanceof Failure && failure.status === 404) {
    location.replace("/"); // all was done before the hub started
  } else {
    console.error(failure);
    say(element("message"), failure instanceof Failure ? failure.message : "Something went wrong on this page. Reload it.");
  }
}
