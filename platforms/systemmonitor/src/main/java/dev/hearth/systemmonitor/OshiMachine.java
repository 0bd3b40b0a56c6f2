package dev.hearth.systemmonitor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GlobalMemory;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.NetworkIF;
import oshi.hardware.VirtualMemory;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;

/** The machine this program runs on, by way of OSHI. */
final class OshiMachine implements Machine {
    // Linux keeps that many characters of a program's name; the rest is in its command line.
    private static final int NAME_KEPT = 15;
    private static final int AVERAGES = 3;

    // Opens each part of the machine when it is first asked for; some take tenths of a second.
    private final SystemInfo info = new SystemInfo();
    private long @Nullable [] ticksBefore;

    private HardwareAbstractionLayer hardware() {
        return info.getHardware();
    }

    private CentralProcessor processor() {
        return hardware().getProcessor();
    }

    private OperatingSystem system() {
        return info.getOperatingSystem();
    }

    @Override
    public Space disk(String path) throws IOException {
        FileStore store = Files.getFileStore(Path.of(path));
        return new Space(store.getTotalSpace() - store.getUnallocatedSpace(), store.getUsableSpace());
    }

    @Override
    public Space memory() {
        GlobalMemory memory = hardware().getMemory();
        long available = memory.getAvailable();
        return new Space(memory.getTotal() - available, available);
    }

    @Override
    public Space swap() {
        VirtualMemory swap = hardware().getMemory().getVirtualMemory();
        long used = swap.getSwapUsed();
        return new Space(used, swap.getSwapTotal() - used);
    }

    @Override
    public List<Double> loadAverages() {
        double[] averages = processor().getSystemLoadAverage(AVERAGES);
        return averages[0] < 0 ? List.of() : Arrays.stream(averages).boxed().toList();
    }

    @Override
    public @Nullable Double processorUse() {
        long[] ticks = processor().getSystemCpuLoadTicks();
        long[] before = ticksBefore;
        if (before == null) {
            ticksBefore = ticks;
            return null;
        }
        if (Arrays.stream(ticks).sum() <= Arrays.stream(before).sum()) {
            return null;
        }
        ticksBefore = ticks;
        return 100 * processor().getSystemCpuLoadBetweenTicks(before);
    }

    @Override
    public @Nullable Double processorTemperature() {
        double celsius = hardware().getSensors().getCpuTemperature();
        return celsius > 0 ? celsius : null;
    }

    @Override
    public Map<String, NetworkAdapter> networkAdapters() {
        Map<String, NetworkAdapter> adapters = new HashMap<>();
        for (NetworkIF adapter : hardware().getNetworkIFs(true)) {
            adapters.put(
                    adapter.getName(),
                    new NetworkAdapter(
                            adapter.getBytesRecv(),
                            adapter.getBytesSent(),
                            adapter.getPacketsRecv(),
                            adapter.getPacketsSent(),
                            addresses(adapter)));
        }
        return adapters;
    }

    private static List<InetAddress> addresses(NetworkIF adapter) {
        List<InetAddress> addresses = new ArrayList<>();
        Stream.of(adapter.getIPv4addr(), adapter.getIPv6addr())
                .flatMap(Arrays::stream)
                .forEach(text -> addresses.add(address(text)));
        return addresses;
    }

    private static InetAddress address(String numeric) {
        try {
            return InetAddress.getByName(numeric);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("not an address: " + numeric, e);
        }
    }

    @Override
    public Set<String> processes() {
        Set<String> names = new HashSet<>();
        for (OSProcess process : system().getProcesses()) {
            names.add(wholeName(process));
        }
        return names;
    }

    private static String wholeName(OSProcess process) {
        String name = process.getName();
        if (name.length() == NAME_KEPT && !process.getArguments().isEmpty()) {
            String program = process.getArguments().getFirst();
            String file = program.substring(program.lastIndexOf('/') + 1);
            return file.startsWith(name) ? file : name;
        }
        return name;
    }

    @Override
    public Instant bootTime() {
        return Instant.ofEpochSecond(system().getSystemBootTime());
    }
}
