// <extensions>true</extensions> and nothing else binds both goals.
def build = new dev.databag.maven.Build(binding.variables)

assert build.exists('target/classes/com/example/tracing/ProviderAppData.class')
assert build.exists('target/test-classes/com/example/testing/ProviderAppData.class')
