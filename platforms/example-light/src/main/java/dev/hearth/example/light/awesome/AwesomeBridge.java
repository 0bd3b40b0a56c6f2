package dev.hearth.example.light.awesome;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The bridge between the network and the lamps. Each call opens a connection, writes one line, reads one line and closes
 * the connection; it blocks until the bridge has answered. Any thread.
 *
 * <p>A line holds words between tabs: user, password, command, arguments. The answer begins with {@code OK} or with
 * {@code DENIED}.
 */
public final class AwesomeBridge {
    /** Where a bridge listens. */
    public static final int PORT = 4711;

    private static final int PATIENCE_MILLIS = 5_000;

    private final InetSocketAddress address;
    private final String username;
    private final String password;

    /** A bridge, not asked anything yet. */
    public AwesomeBridge(String host, int port, String username, String password) {
        this.address = new InetSocketAddress(host, port);
        this.username = username;
        this.password = password;
    }

    /**
     * Whether the bridge accepts user and password.
     *
     * @throws IOException when the bridge does not answer
     */
    public boolean isValidLogin() throws IOException {
        return answer("LOGIN").getFirst().equals("OK");
    }

    /**
     * Its lamps.
     *
     * @throws IOException when the bridge does not answer, or refuses
     */
    public List<AwesomeLamp> lamps() throws IOException {
        return request("LAMPS").stream().map(name -> new AwesomeLamp(this, name)).toList();
    }

    List<String> request(String... words) throws IOException {
        List<String> answer = answer(words);
        if (!answer.getFirst().equals("OK")) {
            throw new IOException("the bridge refuses " + String.join(" ", words));
        }
        return answer.subList(1, answer.size());
    }

    private List<String> answer(String... words) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            String line = username + "\t" + password + "\t" + String.join("\t", words) + "\n";
            socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
            String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (answer == null) {
                throw new IOException("the bridge has hung up");
            }
            return Arrays.asList(answer.split("\t"));
        }
    }
}
