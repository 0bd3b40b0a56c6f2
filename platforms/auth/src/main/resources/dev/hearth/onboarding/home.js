// The start page: whether the hub runs, and who is logged in.

import { Failure, busy, connect, element, finishLogIn, get, accessToken, logIn, logOut, say, show } from "/hearth/hearth.js";

const STATES = {
  RUNNING: "running",
  STARTING: "still starting",
  NOT_RUNNING: "still starting",
  STOPPING: "stopping",
  FINAL_WRITE: "stopping",
};

async function draw() {
  const token = await accessToken();
  if (!token) {
    show(element("outside"));
    return;
  }
  const config = await get("/api/config", token);
  element("name").textContent = config.location_name;
  document.title = `${config.location_name} – Hearth`;
  element("state").textContent = STATES[config.state] ?? config.state;
  element("version").textContent = config.hearth_version ?? "";
  element("ha-version").textContent = config.version;
  element("time-zone").textContent = config.time_zone;
  const states = await get("/api/states", token);
  element("things").textContent = String(states.length);
  const hub = await connect();
  const user = await hub.call("auth/current_user");
  hub.close();
  element("user").textContent = user.name ?? "a user without a name";
  show(element("inside"));
}

element("login").addEventListener("click", () => logIn("/"));
element("logout").addEventListener("click", () =>
  busy(element("logout"), element("message"), async () => {
    await logOut();
    show(element("outside"));
  }),
);

try {
  await finishLogIn();
  await draw();
} catch (failure) {
  if (failure instanceof Failure && failure.status === 401) {
    show(element("outside"));
  } else {
    console.error(failure);
    say(element("message"), failure instanceof Failure ? failure.message : "Something went wrong on this page. Reload it.");
  }
}
