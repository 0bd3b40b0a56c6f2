// The official client, home-assistant-js-websocket: its whole life against a hub that runs.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import WebSocket from "ws";
import * as ha from "home-assistant-js-websocket";

const url = process.env.HEARTH_URL;
const token = process.env.HEARTH_TOKEN;
const states = Number(process.env.HEARTH_STATES);

// What the library expects of a browser.
globalThis.WebSocket = WebSocket;

let connection;

const until = (what, condition, milliseconds = 20_000) =>
  new Promise((resolve, reject) => {
    const began = Date.now();
    const look = () => {
      if (condition()) {
        resolve();
      } else if (Date.now() - began > milliseconds) {
        reject(new Error(`waited in vain for ${what}`));
      } else {
        setImmediate(look);
      }
    };
    look();
  });

before(async () => {
  connection = await ha.createConnection({ auth: ha.createLongLivedTokenAuth(url, token) });
});

after(() => connection.close());

test("a wrong token is refused as invalid", async () => {
  await assert.rejects(
    ha.createConnection({ auth: ha.createLongLivedTokenAuth(url, "wrong") }),
    (error) => error === ha.ERR_INVALID_AUTH,
  );
});

test("the hub announces a version of Home Assistant that coalesces messages", () => {
  assert.match(connection.haVersion, /^\d{4}\.\d+\.\d+/);
  assert.ok(ha.atLeastHaVersion?.(connection.haVersion, 2022, 9) ?? true);
});

test("the user is the owner", async () => {
  const user = await ha.getUser(connection);
  assert.equal(user.is_owner, true);
  assert.equal(user.is_admin, true);
  assert.ok(Array.isArray(user.credentials));
});

test("the configuration is followed", async () => {
  let config;
  const stop = ha.subscribeConfig(connection, (now) => (config = now));
  await until("the configuration", () => config);
  assert.equal(config.state, "RUNNING");
  assert.ok(config.components.includes("websocket_api"));
  assert.equal(config.unit_system.temperature, "°C");
  assert.ok(config.hearth_version);
  stop();
});

test("the services are followed", async () => {
  let services;
  const stop = ha.subscribeServices(connection, (now) => (services = now));
  await until("the services", () => services?.light);
  assert.ok(services.light.turn_on.fields.brightness);
  assert.deepEqual(services.homeassistant.restart.fields, {});
  stop();
});

test("a thousand entities are followed", async () => {
  let entities;
  const stop = ha.subscribeEntities(connection, (now) => (entities = now));
  await until("the entities", () => entities && Object.keys(entities).length >= states);
  const light = entities["light.ceiling_lights"];
  assert.equal(light.entity_id, "light.ceiling_lights");
  assert.ok(["on", "off"].includes(light.state));
  assert.ok(!Number.isNaN(Date.parse(light.last_changed)));
  assert.equal(typeof light.context.id, "string");
  stop();
});

test("a service changes an entity that is followed", async () => {
  let entities;
  const stop = ha.subscribeEntities(connection, (now) => (entities = now));
  await until("the entities", () => entities?.["switch.ac"]);
  const wanted = entities["switch.ac"].state === "on" ? "off" : "on";
  const result = await ha.callService(connection, "switch", `turn_${wanted}`, {}, { entity_id: "switch.ac" });
  assert.ok(result.context.id);
  await until("the change", () => entities["switch.ac"].state === wanted);
  stop();
});

test("attributes that go and come are followed", async () => {
  let entities;
  const stop = ha.subscribeEntities(connection, (now) => (entities = now));
  const set = (body) =>
    fetch(`${url}/api/states/sensor.followed`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  assert.equal((await set({ state: "1", attributes: { unit: "W", note: "first" } })).status, 201);
  await until("the new entity", () => entities?.["sensor.followed"]?.attributes.note === "first");
  assert.equal((await set({ state: "2", attributes: { unit: "kW" } })).status, 200);
  await until("the change", () => entities["sensor.followed"].state === "2");
  assert.deepEqual(entities["sensor.followed"].attributes, { unit: "kW" });
  await fetch(`${url}/api/states/sensor.followed`, {
    method: "DELETE",
    headers: { Authorization: `Bearer ${token}` },
  });
  await until("the end", () => !entities["sensor.followed"]);
  stop();
});

test("a service with an answer answers", async () => {
  const result = await ha.callService(
    connection,
    "calendar",
    "get_events",
    { start_date_time: "2020-01-01 00:00:00", end_date_time: "2040-01-01 00:00:00" },
    { entity_id: "calendar.calendar_1" },
    true,
  );
  assert.ok(Array.isArray(result.response["calendar.calendar_1"].events));
});

test("a service that is not there is refused with its code", async () => {
  await assert.rejects(ha.callService(connection, "lawn", "mow"), (error) => {
    assert.equal(error.code, "not_found");
    assert.match(error.message, /lawn\.mow/);
    return true;
  });
});

test("events that are fired are heard", async () => {
  const heard = [];
  const stop = await connection.subscribeEvents((event) => heard.push(event), "parcel_arrived");
  await connection.sendMessagePromise({ type: "fire_event", event_type: "parcel_arrived", event_data: { pieces: 2 } });
  await until("the event", () => heard.length === 1);
  assert.deepEqual(heard[0].data, { pieces: 2 });
  await stop();
  await connection.sendMessagePromise({ type: "fire_event", event_type: "parcel_arrived" });
  await connection.ping();
  assert.equal(heard.length, 1);
});

test("after the socket is cut the client is back with all it followed", async () => {
  let entities;
  let ready = 0;
  const stop = ha.subscribeEntities(connection, (now) => (entities = now));
  await until("the entities", () => entities);
  const onReady = () => ready++;
  connection.addEventListener("ready", onReady);
  connection.socket.terminate();
  await until("the client to be back", () => ready === 1);
  const wanted = entities["switch.ac"].state === "on" ? "off" : "on";
  await ha.callService(connection, "switch", `turn_${wanted}`, {}, { entity_id: "switch.ac" });
  await until("the change", () => entities["switch.ac"].state === wanted);
  connection.removeEventListener("ready", onReady);
  stop();
});

test("messages that belong together come in one frame", async () => {
  const socket = new WebSocket(url.replace(/^http/, "ws") + "/api/websocket");
  const frames = [];
  socket.on("message", (data) => frames.push(JSON.parse(data)));
  await until("the question", () => frames.length === 1);
  socket.send(JSON.stringify({ type: "auth", access_token: token }));
  await until("the answer", () => frames.length === 2);
  socket.send(JSON.stringify({ id: 1, type: "supported_features", features: { coalesce_messages: 1 } }));
  await until("the features", () => frames.length === 3);
  frames.length = 0;
  socket.send(JSON.stringify([{ id: 2, type: "ping" }, { id: 3, type: "ping" }]));
  await until("the pongs", () => frames.flat().length === 2);
  assert.deepEqual(frames.flat().map((message) => message.type), ["pong", "pong"]);
  socket.close();
});
