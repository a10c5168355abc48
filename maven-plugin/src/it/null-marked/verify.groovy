// In a package that is @NullMarked, NullAway has nothing to say to what is generated, and it does look.
def build = new dev.databag.maven.Build(binding.variables)
def shop = 'src/main/java/com/example/Shop.java'
def generated = 'target/generated-sources/databag/com/example/shop/ProviderAppData.java'

assert build.read(generated).contains('boolean equals(@Nullable Object other)')
assert build.exists('target/classes/com/example/Shop.class')

build.replace(shop, '.host(host)', '.host(null)')
def passed = build.mvn('compile')
assert !passed.isSuccess()
assert passed.has("passing @Nullable parameter 'null' where @NonNull is required")
build.replace(shop, '.host(null)', '.host(host)')

// Without the annotation nothing of JSpecify's is left, in the same build.
build.replace('src/main/java/com/example/shop/package-info.java', '@NullMarked\n', '')
assert build.mvn('compile').isSuccess()
assert !build.read(generated).contains('jspecify')
