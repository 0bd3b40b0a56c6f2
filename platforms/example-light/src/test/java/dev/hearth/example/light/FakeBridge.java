package dev.hearth.example.light;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Pretends to be a bridge with two lamps, on a loopback socket. Knows the user {@code paulus} with the password {@code pw}. */
final class FakeBridge implements AutoCloseable {
    private final ServerSocket server;
    private final Map<String, String> lamps = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Holding> held = new ConcurrentHashMap<>();

    /** A command that is not answered yet. */
    record Holding(CountDownLatch arrived, CompletableFuture<Void> answer) {
        void awaitArrival() throws InterruptedException {
            arrived.await();
        }

        void release() {
            answer.complete(null);
        }
    }

    FakeBridge() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        lamps.put("Porch", "off\t0");
        lamps.put("Hall", "on\t128");
        Thread.ofVirtual().name("bridge").start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How a lamp is: {@code on} or {@code off}, a tab, its brightness. */
    String lamp(String name) {
        return lamps.get(name);
    }

    /** Somebody uses the switch on the wall. */
    void switchByHand(String name, String state) {
        lamps.put(name, state);
    }

    /** Lets the next command of that name wait for its answer. */
    Holding hold(String command) {
        Holding holding = new Holding(new CountDownLatch(1), new CompletableFuture<>());
        held.put(command, holding);
        return holding;
    }

    private void serve() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                Thread.ofVirtual().name("bridge connection").start(() -> talk(socket));
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            String answer = answer(line.split("\t"));
            socket.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer(String... words) {
        if (!words[0].equals("paulus") || !words[1].equals("pw")) {
            return "DENIED";
        }
        Holding holding = held.remove(words[2]);
        if (holding != null) {
            holding.arrived().countDown();
            holding.answer().join();
        }
        return switch (words[2]) {
            case "LOGIN" -> "OK";
            case "LAMPS" -> "OK\t" + String.join("\t", lamps.keySet());
            case "GET" -> "OK\t" + lamps.get(words[3]);
            case "SET" -> {
                lamps.put(words[3], words[4] + "\t" + words[5]);
                yield "OK";
            }
            default -> "DENIED";
        };
    }

    @Override
    public void close() throws IOException {
        held.values().forEach(Holding::release);
        server.close();
    }
}
