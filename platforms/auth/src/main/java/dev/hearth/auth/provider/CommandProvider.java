package dev.hearth.auth.provider;

import dev.hearth.api.Hub;
import dev.hearth.api.auth.User;
import dev.hearth.api.data.DataMap;
import dev.hearth.auth.user.Credential;
import dev.hearth.auth.user.Users;
import dev.hearth.auth.user.Users.Meta;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A program decides: the type {@code command_line}, with the keys {@code command}, {@code args} and {@code meta}. The
 * program gets {@code username} and {@code password} in its environment, which holds nothing else, and lets people in by
 * ending with 0 within a minute. With {@code meta} it may print {@code name = …}, {@code group = system-users} and
 * {@code local_only = true} for who comes for the first time.
 */
final class CommandProvider implements LoginProvider {
    static final String TYPE = "command_line";

    private static final long PATIENCE_SECONDS = 60;
    private static final int MOST_OUTPUT = 64 * 1024;

    private final Hub hub;
    private final Users users;
    private final OneByOne running;
    private final @Nullable String id;
    private final String name;
    private final List<String> command = new ArrayList<>();
    private final boolean meta;

    /** @param settings as the configuration has them, checked */
    CommandProvider(Hub hub, DataMap settings, Users users, OneByOne running) {
        this.hub = hub;
        this.users = users;
        this.running = running;
        id = settings.text("id");
        String called = settings.text("name");
        name = called == null ? "Command Line Authentication" : called;
        command.add(String.valueOf(settings.text("command")));
        switch (settings.get("args")) {
            case List<?> args -> args.forEach(arg -> command.add(String.valueOf(arg)));
            case null -> {}
            case Object arg -> command.add(String.valueOf(arg));
        }
        meta = Boolean.TRUE.equals(settings.get("meta"));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public @Nullable String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<DataMap> fields(InetAddress from) {
        return List.of(LoginProvider.text("username"), LoginProvider.text("password"));
    }

    /** How the program ended, and what it printed. */
    private record Ended(int exitCode, String output) {}

    @Override
    public CompletionStage<Verdict> check(DataMap input, InetAddress from) {
        String username = String.valueOf(input.text("username")).strip();
        String password = String.valueOf(input.text("password"));
        return running.run(() -> run(username, password)).handle((ended, failure) -> {
            if (failure != null) {
                hub.logger().error("the program {} that decides who may log in failed", command.getFirst(), failure);
                return new Unknown("invalid_auth");
            }
            return ended.exitCode() == 0
                    ? new Known(credential(username), meta(username, ended.output()))
                    : new Unknown("invalid_auth");
        });
    }

    private Ended run(String username, String password) throws IOException, InterruptedException {
        if ((username + password).indexOf('\0') >= 0) {
            return new Ended(-1, "");
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("username", username);
        builder.environment().put("password", password);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            // It is read on a thread of its own, so that a program that prints for ever is ended all the same.
            StringBuilder output = new StringBuilder();
            Thread reader = Thread.ofVirtual().start(() -> read(process, output));
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("it did not end within " + PATIENCE_SECONDS + " s");
            }
            reader.join(TimeUnit.SECONDS.toMillis(1));
            synchronized (output) {
                return new Ended(process.exitValue(), output.toString());
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static void read(Process process, StringBuilder output) {
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
            synchronized (output) {
                output.append(text);
            }
            out.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It was ended because it took too long.
        }
    }

    private Credential credential(String username) {
        return users.credentials(TYPE, id).stream()
                .filter(each -> username.equals(each.detail("username")))
                .findFirst()
                .orElseGet(() -> users.newCredential(TYPE, id, DataMap.of("username", username)));
    }

    private Meta meta(String username, String output) {
        Map<String, String> said = new HashMap<>();
        if (meta) {
            for (String line : output.lines().toList()) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.stripLeading().startsWith("#")) {
                    said.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                }
            }
        }
        String group = said.get("group");
        if (group != null && !users.hasGroup(group)) {
            hub.logger().warn("the program that decides who may log in names a group that there is not: {}", group);
            group = User.READ_ONLY_GROUP;
        }
        return new Meta(said.getOrDefault("name", username), group, "true".equals(said.get("local_only")));
    }
}
