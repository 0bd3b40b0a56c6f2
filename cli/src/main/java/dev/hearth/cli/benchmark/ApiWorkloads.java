package dev.hearth.cli.benchmark;

import dev.hearth.cli.benchmark.Workload.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * What the network API costs: a hub in a process of its own, clients here. The CPU time is the hub's whole process,
 * per request or per message delivered.
 */
final class ApiWorkloads {
    private static final int CONNECTIONS = 8;
    private static final int STATES = 1_000;
    private static final int DEMO_STATES = 100;
    private static final String FOLLOW = "{\"id\":1,\"type\":\"subscribe_events\",\"event_type\":\"state_changed\"}";

    private ApiWorkloads() {}

    static List<Workload> all() {
        return List.of(
                new Workload("api_start", "start a hub with the demo that serves its API, until it runs", 5,
                        ApiWorkloads::start),
                new Workload("api_get_state", "GET one state, over 8 connections", 100_000,
                        task -> requests(task, DEMO_STATES, i -> "GET /api/states/sensor.load_1")),
                new Workload("api_get_states_1k", "GET 1,000 states, over 8 connections", 10_000,
                        task -> requests(task, STATES, i -> "GET /api/states")),
                new Workload("api_post_state", "POST a state with another value, over 8 connections", 50_000,
                        task -> requests(
                                task,
                                STATES,
                                i -> "POST /api/states/sensor.load_" + i % 100 + " {\"state\":\"" + i
                                        + "\",\"attributes\":{\"unit_of_measurement\":\"W\",\"friendly_name\":\"Load\"}}")),
                new Workload("api_call_service", "POST switch.toggle, over 8 connections", 50_000,
                        task -> requests(
                                task,
                                DEMO_STATES,
                                i -> "POST /api/services/switch/toggle {\"entity_id\":\"switch.ac\"}")),
                new Workload("api_fan_out_1", "deliver a state_changed to the only WebSocket client", 10_000,
                        task -> fanOut(task, 1)),
                new Workload("api_fan_out_50", "deliver a state_changed to one of 50 WebSocket clients", 250_000,
                        task -> fanOut(task, 50)),
                new Workload("api_fan_out_200", "deliver a state_changed to one of 200 WebSocket clients", 600_000,
                        task -> fanOut(task, 200)),
                new Workload("api_idle_sockets", "keep an idle WebSocket client, of 5,000", 5_000,
                        ApiWorkloads::idle),
                new Workload("api_stuck_client",
                        "deliver a state_changed to one of 50 WebSocket clients beside one that never reads", 250_000,
                        ApiWorkloads::stuck));
    }

    private static Result start(Task task) throws IOException, InterruptedException {
        HubProcess hub = HubProcess.start();
        try {
            hub.onboard();
            List<Double> seconds = new ArrayList<>();
            double megabytes = 0;
            for (int i = 0; i < Math.min(task.n(), task.effort().rounds()); i++) {
                hub = hub.again();
                seconds.add(hub.secondsToStart());
                megabytes = Math.max(megabytes, hub.rssMegabytes());
            }
            seconds.sort(null);
            Sample median = new Sample(Math.round(seconds.get(seconds.size() / 2) * 1e9), 0, 0);
            return new Result(task.name(), seconds.size(), median).with("rss_megabytes", megabytes);
        } finally {
            hub.close();
        }
    }

    // ---- requests ----

    /** @param request the method, the path and, for {@code POST}, the body, with blanks between them */
    private static Result requests(Task task, int states, IntFunction<String> request)
            throws IOException, InterruptedException, ExecutionException {
        try (HubProcess hub = HubProcess.start()) {
            String token = hub.onboard();
            fill(hub, token, states);
            run(hub, token, task.n() * Math.min(3, task.effort().warmUps()), request);
            List<Sample> samples = new ArrayList<>();
            long[] latencies = {};
            for (int round = 0; round < Math.min(3, task.effort().rounds()); round++) {
                long cpu = hub.cpuNanos();
                long from = System.nanoTime();
                latencies = run(hub, token, task.n(), request);
                samples.add(new Sample(System.nanoTime() - from, hub.cpuNanos() - cpu, 0));
            }
            return latency(task.result(Sample.median(samples)), latencies).with("rss_megabytes", hub.rssMegabytes());
        }
    }

    private static void fill(HubProcess hub, String token, int states) throws IOException {
        try (HttpConnection connection = new HttpConnection(hub.address)) {
            for (int i = 0; i < states - DEMO_STATES + 100; i++) {
                send(connection, token, "POST /api/states/sensor.load_" + i
                        + " {\"state\":\"0\",\"attributes\":{\"unit_of_measurement\":\"W\",\"friendly_name\":\"Load "
                        + i
                        + "\",\"device_class\":\"power\"}}");
            }
        }
    }

    private static void send(HttpConnection connection, String token, String request) throws IOException {
        String[] parts = request.split(" ", 3);
        int status = connection.exchange(
                HttpConnection.request(parts[0], parts[1], token, parts.length == 3 ? parts[2] : ""));
        if (status / 100 != 2) {
            throw new IOException(request + " was answered with status " + status);
        }
    }

    /** Sends that many; how long each took, in nanoseconds, sorted. */
    private static long[] run(HubProcess hub, String token, int count, IntFunction<String> request)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        long[] latencies = new long[count];
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Callable<Void>> workers = new ArrayList<>();
            for (int c = 0; c < CONNECTIONS; c++) {
                workers.add(() -> {
                    try (HttpConnection connection = new HttpConnection(hub.address)) {
                        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                            long from = System.nanoTime();
                            send(connection, token, request.apply(i));
                            latencies[i] = System.nanoTime() - from;
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> worker : threads.invokeAll(workers)) {
                worker.get();
            }
        }
        Arrays.sort(latencies);
        return latencies;
    }

    private static Result latency(Result result, long[] sortedNanos) {
        if (sortedNanos.length == 0) {
            return result;
        }
        return result.with("p50_ms", sortedNanos[sortedNanos.length / 2] / 1e6)
                .with("p99_ms", sortedNanos[sortedNanos.length * 99 / 100] / 1e6);
    }

    // ---- messages ----

    private static Result fanOut(Task task, int clients) throws IOException, InterruptedException {
        try (HubProcess hub = HubProcess.start()) {
            String token = hub.onboard();
            try (SocketCrowd crowd = new SocketCrowd(hub.address, clients, token, FOLLOW)) {
                return fanOut(task, hub, token, crowd, clients);
            }
        }
    }

    private static Result fanOut(Task task, HubProcess hub, String token, SocketCrowd crowd, int clients)
            throws IOException, InterruptedException {
        int posts = Math.max(1, task.n() / clients);
        try (HttpConnection connection = new HttpConnection(hub.address)) {
            for (int i = 0; i < Math.min(3, task.effort().warmUps()); i++) {
                burst(crowd, connection, token, posts, clients);
            }
            List<Sample> samples = new ArrayList<>();
            for (int i = 0; i < Math.min(3, task.effort().rounds()); i++) {
                long cpu = hub.cpuNanos();
                long from = System.nanoTime();
                burst(crowd, connection, token, posts, clients);
                samples.add(new Sample(System.nanoTime() - from, hub.cpuNanos() - cpu, 0));
            }
            Sample median = Sample.median(samples);
            Result result = new Result(task.name(), (long) posts * clients, median)
                    .with("delivered_per_second", posts * (double) clients / (median.nanos() / 1e9));
            return latency(result, paced(crowd, connection, token, Math.min(posts, 1_000), clients))
                    .with("rss_megabytes", hub.rssMegabytes());
        }
    }

    // Posts as fast as answers come, on a thread of its own, while this one reads what is delivered.
    private static void burst(SocketCrowd crowd, HttpConnection connection, String token, int posts, int clients)
            throws IOException, InterruptedException {
        Thread poster = Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; i < posts; i++) {
                    post(connection, token, i);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        crowd.await((long) posts * clients);
        poster.join();
    }

    private static void post(HttpConnection connection, String token, int i) throws IOException {
        send(connection, token,
                "POST /api/states/sensor.fan_out {\"state\":\"" + System.nanoTime() + "\",\"attributes\":"
                        + "{\"unit_of_measurement\":\"W\",\"friendly_name\":\"Fan out\",\"count\":" + i + "}}");
    }

    /** From the moment a state is posted, 100 a second, until the last client has the event; sorted. */
    private static long[] paced(SocketCrowd crowd, HttpConnection connection, String token, int posts, int clients)
            throws IOException, InterruptedException {
        long[] latencies = new long[posts];
        for (int i = 0; i < posts; i++) {
            long from = System.nanoTime();
            post(connection, token, i);
            crowd.await(clients);
            latencies[i] = System.nanoTime() - from;
            TimeUnit.NANOSECONDS.sleep(10_000_000L - latencies[i]);
        }
        Arrays.sort(latencies);
        return latencies;
    }

    private static Result idle(Task task) throws IOException, InterruptedException {
        try (HubProcess hub = HubProcess.start()) {
            String token = hub.onboard();
            double before = hub.rssMegabytes();
            long from = System.nanoTime();
            long cpu = hub.cpuNanos();
            try (SocketCrowd crowd = new SocketCrowd(hub.address, task.n(), token, "")) {
                crowd.await(0); // they are all there
                Sample sample = new Sample(System.nanoTime() - from, hub.cpuNanos() - cpu, 0);
                return task.result(sample).with("more_rss_megabytes", hub.rssMegabytes() - before);
            }
        }
    }

    private static Result stuck(Task task) throws IOException, InterruptedException {
        try (HubProcess hub = HubProcess.start()) {
            String token = hub.onboard();
            try (SocketCrowd stuck = new SocketCrowd(hub.address, 1, token, FOLLOW);
                    SocketCrowd crowd = new SocketCrowd(hub.address, 50, token, FOLLOW)) {
                stuck.stopReading();
                return fanOut(task, hub, token, crowd, 50);
            }
        }
    }
}
