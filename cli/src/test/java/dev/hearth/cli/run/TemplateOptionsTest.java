package dev.hearth.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.hearth.cli.CommandRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Templates among the options of integrations, evaluated by the engine that comes with the hub. */
class TemplateOptionsTest {
    @TempDir Path folder;

    @Test
    @Timeout(60)
    void optionsOfCommandsAndRequestsAreEvaluated() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/data.json", exchange -> {
            byte[] body = "{\"power\": 4, \"mode\": \"heat\"}".getBytes(StandardCharsets.UTF_8);
            boolean asMeant = "q=2".equals(exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(asMeant ? 200 : 400, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        Files.writeString(folder.resolve("configuration.yaml"), """
                command_line:
                  - sensor:
                      name: Load
                      command: "echo '{\\"load\\": 0.25}'"
                      value_template: "{{ (value_json.load * 100) | round(1) }}"
                      unit_of_measurement: "%"
                      availability: "{{ value_json is defined }}"
                      icon: "{{ 'mdi:high' if value_json.load > 1 else 'mdi:low' }}"
                  - sensor:
                      name: Names
                      command: printf '%s' '{% raw %}{{.Names}}{% endraw %}' | tr a-z A-Z
                  - sensor:
                      name: Choice
                      command: >-
                        echo {% if 1 > 2 %}one{% else %}{{- "; echo pwned" -}}{% endif %}  end | cat
                  - sensor:
                      name: Attr
                      command: echo "$(echo {{ now().year > 2000 }}) {{ 'a  b' }}"
                      value_template: "{{ value }} {{ this.entity_id }} {{ this.state }} {{ value_json is defined }}"
                  - binary_sensor:
                      name: Up
                      command: echo 5
                      value_template: "{{ 'ON' if value | int > 3 else 'OFF' }}"
                  - switch:
                      name: Pump
                      command_state: "echo '{\\"s\\": \\"run\\"}'"
                      value_template: "{{ value_json.s == 'run' }}"
                      icon: "mdi:{{ 'pump' if value_json.s == 'run' else 'pump-off' }}"
                rest:
                  - resource_template: "http://127.0.0.1:$PORT/{{ 'data' }}.json"
                    params: {q: "{{ 1 + 1 }}"}
                    sensor:
                      - name: Power
                        value_template: "{{ value_json.power | float + 1 }}"
                        json_attributes: [mode]
                    binary_sensor:
                      - name: Mode
                        value_template: "{{ value_json.mode == 'heat' }}"
                """.replace("$PORT", Integer.toString(server.getAddress().getPort())));

        CommandRun run = CommandRun.of("run", "--once", "--print-states", "--config", folder.toString());

        server.stop(0);
        assertEquals(0, run.code(), run.err());
        String states = run.out().replaceAll(" +", " ");
        for (String expected : new String[] {
                "binary_sensor.mode on Mode",
                "binary_sensor.up on Up",
                "sensor.choice ; echo pwned end Choice",
                "sensor.load 25.0 % Load icon=mdi:low",
                "sensor.names {{.NAMES}} Names",
                "sensor.attr True a b sensor.attr unknown",
                "sensor.power 5.0 Power mode=heat",
                "switch.pump on Pump icon=mdi:pump"
        }) {
            assertTrue(states.contains(expected), () -> expected + " is missing in:\n" + run.out());
        }
    }
}
