package dev.hearth.templateentities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.image.ImageEntity;
import dev.hearth.api.domain.image.Picture;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vacuums, alarms, the weather, pictures, events and updates. */
class TemplateAppliancesTest {
    private static TestHub home(String yaml) {
        return TemplateHome.setUp(TemplateHome.running(), yaml);
    }

    @Test
    void aVacuumShowsWhatItsTemplatesGiveAndRunsItsScripts() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN); TestHub hub = home("""
                vacuum:
                  - platform: template
                    vacuums:
                      a:
                        friendly_name: Robot
                        value_template: "{{ states('sensor.s') }}"
                        battery_level_template: "{{ states('sensor.battery') }}"
                        fan_speed_template: "{{ states('sensor.speed') }}"
                        fan_speeds: [low, high]
                        start: {service: test.call, data: {do: start}}
                        return_to_base: {service: test.call, data: {do: home}}
                        set_fan_speed: {service: test.call, data: {speed: "{{ fan_speed }}"}}
                """)) {
            Calls calls = Calls.of(hub);
            DataMap a = DataMap.of("entity_id", "vacuum.a");
            hub.states().set("sensor.s", "cleaning");
            hub.states().set("sensor.battery", "80");
            hub.states().set("sensor.speed", "low");

            assertEquals("cleaning", hub.state("vacuum.a").value());
            DataMap shown = hub.state("vacuum.a").attributes();
            assertEquals(80L, shown.get("battery_level"));
            assertEquals("low", shown.text("fan_speed"));

            hub.call("vacuum", "start", a);
            hub.call("vacuum", "return_to_base", a);
            hub.call("vacuum", "set_fan_speed", a.with("fan_speed", "high"));
            assertEquals(List.of("{do=start}", "{do=home}", "{speed=high}"), calls.take());
            assertThrows(
                    ServiceException.class, () -> hub.call("vacuum", "set_fan_speed", a.with("fan_speed", "max")));

            hub.states().set("sensor.s", "dancing");
            assertEquals("unknown", hub.state("vacuum.a").value());
            assertTrue(log.has("the template for state of vacuum.a gives 'dancing'"));
        }
    }

    @Test
    void aVacuumWithoutATemplateDoesWhatItWasToldLast() {
        try (TestHub hub = home("template: {vacuum: {name: A, start: [], pause: []}}")) {
            hub.call("vacuum", "start", DataMap.of("entity_id", "vacuum.a"));
            assertEquals("cleaning", hub.state("vacuum.a").value());
            hub.call("vacuum", "pause", DataMap.of("entity_id", "vacuum.a"));
            assertEquals("paused", hub.state("vacuum.a").value());
        }
    }

    @Test
    void anAlarmShowsItsTemplateAndPassesItsCodeOn() {
        try (TestHub hub = home("""
                alarm_control_panel:
                  - platform: template
                    panels:
                      a:
                        name: Alarm
                        value_template: "{{ states('sensor.s') }}"
                        arm_away: {service: test.call, data: {away: "{{ code }}"}}
                        disarm: {service: test.call, data: {off: "{{ code }}"}}
                        code_format: text
                """)) {
            Calls calls = Calls.of(hub);
            DataMap a = DataMap.of("entity_id", "alarm_control_panel.a", "code", "abc");
            hub.states().set("sensor.s", "armed_away");
            assertEquals("armed_away", hub.state("alarm_control_panel.a").value());
            assertEquals("text", hub.state("alarm_control_panel.a").attributes().text("code_format"));

            hub.call("alarm_control_panel", "alarm_arm_away", a);
            hub.call("alarm_control_panel", "alarm_disarm", a);

            assertEquals(List.of("{away=abc}", "{off=abc}"), calls.take());
        }
    }

    @Test
    void anAlarmWithoutATemplateIsWhatItWasToldLastEvenAfterARestart() {
        String yaml = "template: {alarm_control_panel: {name: A, arm_home: [], disarm: [], code_format: no_code,"
                + " code_arm_required: false}}";
        TestHub before = home(yaml);
        before.call(
                "alarm_control_panel", "alarm_arm_home", DataMap.of("entity_id", "alarm_control_panel.a"));
        assertEquals("armed_home", before.state("alarm_control_panel.a").value());
        before.close();

        try (TestHub hub = TemplateHome.with(TestHub.create(before.storage(), before.loop().time().now()))) {
            TemplateHome.setUp(hub, yaml);
            assertEquals("armed_home", hub.state("alarm_control_panel.a").value());
        }
    }

    @Test
    void theWeatherIsMadeOfTemplatesInEitherForm() {
        for (String yaml : List.of("""
                template:
                  weather:
                    name: A
                    condition: "{{ states('sensor.c') }}"
                    temperature: "{{ states('sensor.t') }}"
                    humidity: "{{ 60 }}"
                    wind_bearing: "{{ 'NW' }}"
                    temperature_unit: °C
                    forecast_daily: "{{ state_attr('sensor.f', 'days') }}"
                """, """
                weather:
                  - platform: template
                    name: A
                    condition_template: "{{ states('sensor.c') }}"
                    temperature_template: "{{ states('sensor.t') }}"
                    humidity_template: "{{ 60 }}"
                    wind_bearing_template: "{{ 'NW' }}"
                    temperature_unit: °C
                    forecast_daily_template: "{{ state_attr('sensor.f', 'days') }}"
                """)) {
            try (TestHub hub = home(yaml)) {
                hub.states().set("sensor.c", "sunny");
                hub.states().set("sensor.t", "20.5");

                assertEquals("sunny", hub.state("weather.a").value());
                DataMap shown = hub.state("weather.a").attributes();
                assertEquals(20.5, shown.get("temperature"));
                assertEquals(60L, shown.get("humidity"));
                assertEquals("NW", shown.get("wind_bearing"));
                assertEquals("Powered by Home Assistant", shown.text("attribution"));
                assertEquals(1L, shown.get("supported_features"));
                hub.states().set("sensor.c", "nice");
                assertEquals("unknown", hub.state("weather.a").value());
            }
        }
    }

    @Test
    void aForecastIsAListOfMaps() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN);
                TestHub hub = home(
                        "template: {weather: {name: A, condition: sunny, temperature: 20, humidity: 50,"
                                + " forecast_daily: \"{{ states('sensor.f') }}\"}}")) {
            hub.states().set("sensor.f", "rain");
            assertTrue(
                    log.has("the template for forecast_daily of weather.a gives 'rain', which is not a list of maps"));
            hub.states().set("sensor.f", "[]");

            DataMap answer = hub.call(ServiceRequest.of(
                    "weather", "get_forecasts", DataMap.of("entity_id", "weather.a", "type", "daily")).respond());

            assertEquals(
                    DataMap.of("weather.a", DataMap.of("forecast", List.of())), answer);
        }
    }

    @Test
    void anImageIsFetchedFromTheAddressThatItsTemplateGives() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/a.png", exchange -> {
            exchange.getResponseHeaders().set("content-type", "image/png");
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write(new byte[] {1, 2, 3});
            exchange.close();
        });
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        try (TestHub hub = home("template: {image: {name: A, url: \"" + base + "/{{ states('sensor.b') }}\"}}")) {
            hub.states().set("sensor.b", "a.png");
            ImageEntity image = (ImageEntity) hub.hub().entities().find("image.a");

            Picture picture = hub.get(image.still());

            assertEquals(new Picture(new byte[] {1, 2, 3}, "image/png"), picture);
            assertEquals("2026-01-01T00:00:00+00:00", hub.state("image.a").value());
            hub.states().set("sensor.b", "none.png");
            assertThrows(ServiceException.class, () -> hub.get(image.still()));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anImageWithABadAddressGivesNone() {
        try (TestHub hub = home("template: {image: {name: A, url: \"file:///etc/passwd\"}}")) {
            ImageEntity image = (ImageEntity) hub.hub().entities().find("image.a");
            assertThrows(ServiceException.class, () -> hub.get(image.still()));
        }
    }

    @Test
    void anEventHappensWhenTheTemplateGivesOneOfItsTypes() {
        try (LogLines log = LogLines.of(TemplateHome.DOMAIN); TestHub hub = home("""
                template:
                  event:
                    name: A
                    event_types: "{{ ['single', 'double'] }}"
                    event_type: "{{ states('sensor.b') }}"
                    device_class: button
                """)) {
            assertEquals("unknown", hub.state("event.a").value());

            hub.states().set("sensor.b", "double");

            assertEquals("2026-01-01T00:00:00.000+00:00", hub.state("event.a").value());
            assertEquals("double", hub.state("event.a").attributes().text("event_type"));
            assertEquals(
                    hub.state("sensor.b").context().id(), hub.state("event.a").context().id());
            hub.states().set("sensor.b", "triple");
            assertEquals("double", hub.state("event.a").attributes().text("event_type"));
            assertTrue(log.has("gives 'triple', which is not one of single, double"));
        }
    }

    @Test
    void anUpdateComparesWhatItsTemplatesGive() {
        try (TestHub hub = home("""
                template:
                  update:
                    name: A
                    installed_version: "{{ states('sensor.i') }}"
                    latest_version: "{{ states('sensor.l') }}"
                    update_percentage: "{{ states('sensor.p') }}"
                    title: Firmware
                    specific_version: true
                    install: {action: test.call, data: {v: "{{ specific_version }}", b: "{{ backup }}"}}
                """)) {
            Calls calls = Calls.of(hub);
            hub.states().set("sensor.p", "None");
            hub.states().set("sensor.i", "1.0.0");
            hub.states().set("sensor.l", "1.1.0");
            assertEquals("on", hub.state("update.a").value());
            assertEquals("Firmware", hub.state("update.a").attributes().text("title"));
            assertEquals(7L, hub.state("update.a").attributes().get("supported_features"));
            assertNull(hub.state("update.a").attributes().get("assumed_state"));

            hub.call("update", "install", DataMap.of("entity_id", "update.a", "version", "1.0.5"));
            assertEquals(List.of("{v=1.0.5, b=false}"), calls.take());
            hub.states().set("sensor.p", "40");
            assertEquals(true, hub.state("update.a").attributes().get("in_progress"));
            assertEquals(40L, hub.state("update.a").attributes().get("update_percentage"));
            hub.states().set("sensor.i", "1.1.0");
            assertEquals("off", hub.state("update.a").value());
        }
    }
}
