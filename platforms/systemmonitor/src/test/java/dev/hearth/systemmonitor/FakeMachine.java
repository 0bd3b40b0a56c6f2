package dev.hearth.systemmonitor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A machine whose every number is set by the test, and which counts how often it is asked. */
final class FakeMachine implements Machine {
    static final long MIB = 1024 * 1024;
    static final long GIB = 1024 * MIB;

    final Map<String, Space> disks = new HashMap<>(Map.of("/", new Space(12 * GIB + GIB / 4, 36 * GIB)));
    Space memory = new Space(1_234 * MIB + 100_000, 2_000 * MIB);
    Space swap = new Space(512 * MIB, 1_536 * MIB);
    List<Double> loadAverages = List.of(0.125, 1.5, 2.675);
    Double processorUse = 12.5;
    Double processorTemperature = 48.25;
    Map<String, NetworkAdapter> adapters = new HashMap<>();
    Set<String> processes = Set.of("java", "sshd");
    Instant bootTime = Instant.parse("2025-12-24T18:00:00Z");

    /** What was asked, one word each. */
    final List<String> questions = new ArrayList<>();

    FakeMachine() {
        adapters.put(
                "eth0",
                new NetworkAdapter(
                        100 * MIB,
                        50 * MIB,
                        4_000,
                        3_000,
                        addresses("192.0.2.7", "192.0.2.8", "fe80::1", "2001:db8::7")));
        adapters.put("wlan0", new NetworkAdapter(0, 0, 0, 0, addresses("fe80::2")));
    }

    /** Bytes go through the adapter. */
    void carry(String adapter, long in, long out) {
        adapters.computeIfPresent(
                adapter,
                (name, now) -> new NetworkAdapter(
                        now.bytesIn() + in,
                        now.bytesOut() + out,
                        now.packetsIn(),
                        now.packetsOut(),
                        now.addresses()));
    }

    private static List<InetAddress> addresses(String... numeric) {
        List<InetAddress> addresses = new ArrayList<>();
        for (String each : numeric) {
            try {
                addresses.add(InetAddress.getByName(each));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return addresses;
    }

    @Override
    public Space disk(String path) throws IOException {
        questions.add("disk " + path);
        Space disk = disks.get(path);
        if (disk == null) {
            throw new NoSuchFileException(path);
        }
        return disk;
    }

    @Override
    public Space memory() {
        questions.add("memory");
        return memory;
    }

    @Override
    public Space swap() {
        questions.add("swap");
        return swap;
    }

    @Override
    public List<Double> loadAverages() {
        questions.add("load");
        return loadAverages;
    }

    @Override
    public Double processorUse() {
        questions.add("processor");
        return processorUse;
    }

    @Override
    public Double processorTemperature() {
        questions.add("temperature");
        return processorTemperature;
    }

    @Override
    public Map<String, NetworkAdapter> networkAdapters() {
        questions.add("adapters");
        return Map.copyOf(adapters);
    }

    @Override
    public Set<String> processes() {
        questions.add("processes");
        return processes;
    }

    @Override
    public Instant bootTime() {
        questions.add("boot");
        return bootTime;
    }
}
