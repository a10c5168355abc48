// One project's life: every edit shows in the next build, and nothing else does.
def build = new dev.databag.maven.Build(binding.variables)
def schema = 'src/main/resources/schemas/shop/provider.json'
def generated = 'target/generated-sources/databag/com/example/'
def classes = 'target/classes/com/example/'

assert build.exists(classes + 'shop/Size.class')
assert build.exists(classes + 'tracing/Receiver.class')

// Nothing changed: nothing is written, nothing is compiled.
def written = build.time(generated + 'shop/Size.java')
def same = build.mvn('process-classes')
assert same.isSuccess()
assert same.has('Nothing to compile')
assert !same.has('Generated ')
assert build.time(generated + 'shop/Size.java') == written

// The schema is edited: the new word is there, and a file that stays the same is not touched.
def untouched = build.time(generated + 'tracing/Receiver.java')
build.replace(schema, '"large"]', '"large", "huge"]')
build.replace('src/main/java/com/example/Shop.java', 'Size.LARGE', 'Size.HUGE')
def edited = build.mvn('process-classes')
assert edited.isSuccess()
assert build.read(generated + 'shop/Size.java').contains('HUGE("huge")')
assert build.time(generated + 'tracing/Receiver.java') == untouched

// Two mistakes in two files are two errors, each at its place.
build.replace(schema, '"type": "object",\n  "properties"', '"type": "object"\n  "properties"')
build.replace('src/main/java/com/example/tracing/package-info.java', '"v2"', '"v9"')
def broken = build.mvn('generate-sources')
assert !broken.isSuccess()
assert broken.lines('provider.json:[') == ['[ERROR] ' + build.path(schema) + ':[3,3] [missing-comma] a comma is missing between members']
assert broken.lines('package-info.java:[') == ['[ERROR] ' + build.path('src/main/java/com/example/tracing/package-info.java') + ':[1,29] [unknown-version] \'v9\' is not a version of the tracing interface']
assert broken.has('2 errors in what databags are generated from, see above')
assert build.read(generated + 'shop/Size.java').contains('HUGE')

// Mistakes that stay are said again.
assert build.mvn('generate-sources').lines(':[').size() == 2
build.replace('src/main/java/com/example/tracing/package-info.java', '"v9"', '"v2"')

// The schema is deleted: every place that was tried is listed.
build.delete(schema)
def missing = build.mvn('generate-sources')
assert !missing.isSuccess()
assert missing.has('''[missing-schemas] there is no provider.json and no requirer.json in 'schemas/shop'
  in @RelationInterface on package com.example.shop
  put one beside package-info.java or under a resource root; tried in this order
    schemas/shop in src/main/java/com/example/shop
    schemas/shop in src/main/java
    schemas/shop in src/main/resources/com/example/shop
    schemas/shop in src/main/resources
    com/example/shop/schemas/shop in the plugin's dependencies
    schemas/shop in the plugin's dependencies
''')

// The annotation is removed, and what used it: sources and classes go, those of the other package stay.
build.delete('src/main/java/com/example/shop/package-info.java')
build.delete('src/main/java/com/example/Shop.java')
def removed = build.mvn('process-classes')
assert removed.isSuccess()
assert !build.exists(generated + 'shop')
assert !build.exists(classes + 'shop/Size.class')
assert !build.exists(classes + 'shop/ProviderAppData$Builder.class')
assert build.exists(classes + 'tracing/Receiver.class')
