package dev.hearth.auth.user;

import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.User;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract {@link Auth} over users and tokens that are kept. */
public final class HomeAuth implements Auth {
    private final Users users;
    private final Tokens tokens;
    private final SignedPaths paths;

    /** Lets in those users, by those tokens. */
    public HomeAuth(Hub hub, Users users, Tokens tokens) {
        this.users = users;
        this.tokens = tokens;
        this.paths = new SignedPaths(hub);
    }

    @Override
    public @Nullable Login login(String accessToken, InetAddress from) {
        return login(tokens.verify(accessToken), from);
    }

    private @Nullable Login login(@Nullable RefreshToken token, InetAddress from) {
        User user = token == null ? null : users.find(token.userId());
        return token == null || user == null || Users.refusal(user, from) != null
                ? null
                : new Login(user, token.id());
    }

    @Override
    public @Nullable Login signed(String method, String target, InetAddress from) {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return null;
        }
        String signer = paths.signer(target);
        return signer == null ? null : login(tokens.find(signer), from);
    }

    @Override
    public String sign(Login login, String target, Duration validity) {
        return paths.sign(login.refreshTokenId(), target, validity);
    }

    @Override
    public List<User> users() {
        return users.all();
    }

    @Override
    public @Nullable User user(String id) {
        return users.find(id);
    }

    @Override
    public @Nullable Subscription onRevoked(String refreshTokenId, Runnable callback) {
        return tokens.onRevoked(refreshTokenId, callback);
    }

    @Override
    public Login systemUser(String name, List<String> groupIds) {
        User user = users.all().stream()
                .filter(each -> each.systemGenerated() && name.equals(each.name()))
                .findFirst()
                .orElseGet(() -> users.createSystem(name, groupIds));
        return new Login(user, tokens.system(user).id());
    }

    @Override
    public String accessToken(Login login) {
        RefreshToken token = tokens.find(login.refreshTokenId());
        if (token == null) {
            throw new IllegalStateException("the login has ended");
        }
        return tokens.accessToken(token, null);
    }

    @Override
    public boolean hasOwner() {
        return users.hasOwner();
    }
}
