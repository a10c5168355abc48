// A module that requires ours and nothing else, under every lint; its tests are patched into it.
def build = new dev.databag.maven.Build(binding.variables)

assert build.exists('target/classes/module-info.class')
assert build.exists('target/classes/com/example/shop/Size.class')
assert build.exists('target/classes/com/example/tracing/Receiver.class')
assert build.exists('target/test-classes/com/example/testing/Receiver.class')
assert !build.firstLog().contains('WARNING] /')
