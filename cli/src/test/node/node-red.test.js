// The API layer of Node-RED's nodes: it connects, lists, subscribes and calls.
import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

const require = createRequire(import.meta.url);
const layer = (file) => require(`node-red-contrib-home-assistant-websocket/dist/${file}`);

layer("globals.js").setRED({ _: (text) => text });

function createClient(host, token) {
  const eventBus = new EventEmitter();
  eventBus.setMaxListeners(0);
  const settings = { host, access_token: token, rejectUnauthorizedCerts: true, connectionDelay: false };
  const Websocket = layer("homeAssistant/Websocket.js").default;
  const Http = layer("homeAssistant/Http.js").default;
  const HomeAssistant = layer("homeAssistant/HomeAssistant.js").default;
  const websocketAPI = new Websocket({ ...settings, heartbeatInterval: 0 }, eventBus);
  return new HomeAssistant({ websocketAPI, httpAPI: new Http(settings), eventBus });
}

const url = process.env.HEARTH_URL;
const token = process.env.HEARTH_TOKEN;
let client;

before(async () => {
  client = createClient(url, token);
  const ready = once(client.eventBus, "initial_connection_ready");
  const registries = once(client.eventBus, "ha_client:registries_loaded");
  await client.websocket.connect();
  await Promise.all([ready, registries]);
});

after(() => client.close());

test("the client is connected, the hub runs, the registries are there", () => {
  assert.equal(client.isConnected, true);
  assert.equal(client.isHomeAssistantRunning, true);
  assert.equal(client.websocket.isAllRegistriesLoaded, true);
});

test("entities are listed", () => {
  assert.ok(client.getEntities().includes("light.ceiling_lights"));
  assert.equal(client.getStates()["light.ceiling_lights"].entity_id, "light.ceiling_lights");
});

test("services are listed", () => {
  assert.ok(client.getServices().light.turn_on);
});

test("state changes are heard after a call", async () => {
  client.eventsList = { node: "state_changed" };
  await client.subscribeEvents();
  const before = client.getStates()["switch.ac"].state;
  const changed = once(client.eventBus, "ha_events:state_changed:switch.ac");
  await client.callService("switch", "toggle", {}, { entity_id: ["switch.ac"] });
  const [event] = await changed;
  assert.equal(event.entity_id, "switch.ac");
  assert.equal(event.event.old_state.state, before);
  assert.notEqual(event.event.new_state.state, before);
});

test("events are fired over HTTP", async () => {
  assert.deepEqual(await client.post("events/flow_ran", { flow: 1 }), { message: "Event flow_ran fired." });
});

test("a path of the API is read over HTTP", async () => {
  const state = await client.get("states/light.ceiling_lights");
  assert.equal(state.entity_id, "light.ceiling_lights");
});
