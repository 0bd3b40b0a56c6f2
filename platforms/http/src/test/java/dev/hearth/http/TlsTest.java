package dev.hearth.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS and HTTP/2. */
class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir private static Path folder;

    private static SSLContext trusting;
    private static byte[] rsaKey;

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + what + "-----\n";
    }

    private static KeyStore keyStore(String name, String... kind) throws Exception {
        Path file = folder.resolve(name + ".p12");
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "hub",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=ip:127.0.0.1,dns:localhost",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD)));
        command.addAll(List.of(kind));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), said);
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    @BeforeAll
    static void makeCertificates() throws Exception {
        KeyStore store = keyStore("rsa", "-keyalg", "RSA", "-keysize", "2048");
        Files.writeString(
                folder.resolve("chain.pem"),
                "subject=hub\n" + pem("CERTIFICATE", store.getCertificate("hub").getEncoded()));
        rsaKey = store.getKey("hub", PASSWORD).getEncoded();
        Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", rsaKey));
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("hub", store.getCertificate("hub"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(null, factory.getTrustManagers(), null);
    }

    private static RunningServer server(Map<String, Object> more) {
        Map<String, Object> section = new java.util.LinkedHashMap<>(
                Map.of("ssl_certificate", folder.resolve("chain.pem").toString(), "ssl_key", "key.pem"));
        section.putAll(more);
        RunningServer server = new RunningServer(folder, Limits.USUAL, section);
        server.add(Route.post("/echo/{name}", request -> CompletableFuture.completedStage(HttpResponse.text(
                200, request.pathValue("name") + request.secure() + request.origin() + request.body().length)))
                .open());
        return server;
    }

    private static java.net.http.HttpResponse<String> post(RunningServer server, HttpClient.Version version)
            throws Exception {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusting).version(version).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + "/echo/x"))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[200_000]))
                            .build(),
                    java.net.http.HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void bothVersionsOfHttpAreSpokenOverTls() throws Exception {
        try (RunningServer server = server(Map.of())) {
            for (HttpClient.Version version : HttpClient.Version.values()) {
                var answer = post(server, version);

                assertEquals(version, answer.version());
                assertEquals("xtruehttps://localhost:" + server.port() + "200000", answer.body());
            }
        }
    }

    @Test
    void streamsOfHttp2AreAnsweredTogether() throws Exception {
        try (RunningServer server = server(Map.of());
                HttpClient client = HttpClient.newBuilder().sslContext(trusting).build()) {
            CompletableFuture<HttpResponse> slow = new CompletableFuture<>();
            server.add(Route.get("/slow", request -> slow).open());
            server.answer("/stream", HttpResponse.stream("text/plain", stream -> {
                stream.write(new byte[100_000]);
                stream.write(new byte[100_000]);
                stream.close();
                return () -> {};
            }));
            URI base = URI.create("https://localhost:" + server.port() + "/");
            var waiting = client.sendAsync(
                    HttpRequest.newBuilder(base.resolve("slow")).build(),
                    java.net.http.HttpResponse.BodyHandlers.ofString());

            var streamed = client.send(
                    HttpRequest.newBuilder(base.resolve("stream")).build(),
                    java.net.http.HttpResponse.BodyHandlers.ofByteArray());

            assertEquals(200_000, streamed.body().length);
            server.onLoop(() -> slow.complete(HttpResponse.text(200, "slow")));
            assertEquals("slow", waiting.join().body());
            assertEquals(
                    404,
                    client.send(
                            HttpRequest.newBuilder(base.resolve("none")).build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString())
                            .statusCode());
        }
    }

    @Test
    void http2WithoutTlsIsUnderstoodByItsFirstWords(@TempDir Path plain) throws Exception {
        try (RunningServer server = RunningServer.at(plain);
                RawClient client = server.raw()) {
            client.send("PRI * HT");
            client.send("TP/2.0\r\n\r\nSM\r\n\r\n");
            client.send(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});

            byte[] head = client.read(9);

            assertEquals(4, head[3], "a frame of settings");
        }
    }

    @Test
    void aProfileDecidesOnTheCiphers() throws Exception {
        for (String profile : List.of("modern", "intermediate")) {
            try (RunningServer server = server(Map.of("ssl_profile", profile));
                    Socket socket = trusting.getSocketFactory()
                            .createSocket(InetAddress.getLoopbackAddress(), server.port())) {
                SSLSocket tls = (SSLSocket) socket;
                tls.setEnabledProtocols(new String[] {"TLSv1.2"});
                tls.setEnabledCipherSuites(new String[] {"TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256"});
                if (profile.equals("modern")) {
                    assertThrows(SSLException.class, tls::startHandshake);
                } else {
                    tls.startHandshake();
                    assertEquals(
                            "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256", tls.getSession().getCipherSuite());
                }
            }
        }
    }

    @Test
    void clientsWithoutACertificateAreKeptOutWhenOneIsAskedFor() {
        try (RunningServer server = server(Map.of("ssl_peer_certificate", "chain.pem"))) {
            assertThrows(java.io.IOException.class, () -> post(server, HttpClient.Version.HTTP_1_1));
        }
    }

    @Test
    void keysAreReadInEveryUsualForm() throws Exception {
        // PKCS#1 is what stands in the octet string of PKCS#8; of a key of 2,048 bits it begins after 26 bytes.
        Path pkcs1 = Files.writeString(
                folder.resolve("pkcs1.pem"),
                pem("RSA PRIVATE KEY", java.util.Arrays.copyOfRange(rsaKey, 26, rsaKey.length)));
        assertEquals("RSA", TlsFiles.privateKey(pkcs1).getAlgorithm());

        byte[] ec = keyStore("ec", "-keyalg", "EC", "-groupname", "secp256r1").getKey("hub", PASSWORD).getEncoded();
        assertEquals(
                "EC",
                TlsFiles.privateKey(Files.writeString(folder.resolve("ec.pem"), pem("PRIVATE KEY", ec)))
                        .getAlgorithm());
        // SEC 1 as OpenSSL writes it: the curve before the key.
        byte[] curve = {0x06, 0x08, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x03, 0x01, 0x07};
        int octets = indexOf(ec, new byte[] {0x30, 0x13}) + 0x15;
        byte[] sec1 = java.util.Arrays.copyOfRange(ec, octets + 2, ec.length);
        Path old = Files.writeString(
                folder.resolve("sec1.pem"), pem("EC PARAMETERS", curve) + pem("EC PRIVATE KEY", sec1));
        assertEquals("EC", TlsFiles.privateKey(old).getAlgorithm());

        byte[] ed = keyStore("ed", "-keyalg", "Ed25519").getKey("hub", PASSWORD).getEncoded();
        assertEquals(
                "EdDSA",
                TlsFiles.privateKey(Files.writeString(folder.resolve("ed.pem"), pem("PRIVATE KEY", ed)))
                        .getAlgorithm());
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    @Test
    void filesThatCannotBeUsedAreNamed() throws Exception {
        for (String[] wrong : new String[][] {
                {"nothing here", "has no private key in PEM"},
                {pem("PRIVATE KEY", new byte[] {1, 2, 3}), "cannot be read"},
                {pem("EC PRIVATE KEY", new byte[] {0x30, 0x20, 2}), "is cut off"},
                {"-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY-----",
                        "has a password"},
                {pem("ENCRYPTED PRIVATE KEY", new byte[] {1}), "has a password"}}) {
            Path file = Files.writeString(folder.resolve("wrong.pem"), wrong[0]);
            HubException refused = assertThrows(HubException.class, () -> TlsFiles.privateKey(file));
            assertTrue(String.valueOf(refused.getMessage()).contains(wrong[1]), refused.getMessage());
            assertTrue(String.valueOf(refused.getMessage()).contains(file.toString()), refused.getMessage());
        }
        HubException broken =
                assertThrows(HubException.class, () -> server(Map.of("ssl_certificate", "key.pem")).close());
        assertTrue(String.valueOf(broken.getMessage()).contains("has no certificate in PEM"), broken.getMessage());
    }
}
