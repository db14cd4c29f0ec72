package odai.settings;

/// What `SecretServiceTest` runs within a session bus of its own.
final class SecretServiceSteps {
    private SecretServiceSteps() {}

    public static void main(String[] arguments) {
        KeyringContract.check(new SystemKeyring());
        System.out.println("contract kept");
    }
}
