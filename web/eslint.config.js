import { existsSync, readdirSync } from 'node:fs'
import tseslint from 'typescript-eslint'
import vue from 'eslint-plugin-vue'
import vueParser from 'vue-eslint-parser'

const features = existsSync('src/features') ? readdirSync('src/features') : []

/** Imports go down only (app, features, shared), by the alias, and never from one feature to another. */
const folder = (files, forbidden) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '^\\.\\./', message: 'Leave the folder by the alias @/.' },
          ...forbidden,
        ],
      },
    ],
  },
})

export default [
  { ignores: ['target', 'dist', 'node_modules', 'src/shared/api/schema.d.ts'] },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['src/**/*.vue'],
    languageOptions: {
      parser: vueParser,
      parserOptions: { parser: tseslint.parser, sourceType: 'module' },
    },
  },
  {
    files: ['src/**/*.{ts,vue}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-bare-strings-in-template': [
        'error',
        {
          allowlist: [
            '(',
            ')',
            ',',
            '.',
            '&',
            '+',
            '-',
            '=',
            '*',
            '/',
            '#',
            '%',
            '!',
            '?',
            ':',
            '[',
            ']',
            '{',
            '}',
            '<',
            '>',
            '·',
            '•',
            '–',
            '—',
            '−',
            '|',
            '→',
            '×',
            '…',
          ],
        },
      ],
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/require-default-prop': 'off',
    },
  },
  { files: ['src/app/**/*.vue'], rules: { 'vue/multi-word-component-names': 'off' } },
  { files: ['src/**/i18n.ts', 'src/shared/i18n/*.ts'], rules: { 'max-lines': 'off' } },
  folder(['src/app/**/*.{ts,vue}'], []),
  folder(
    ['src/shared/**/*.{ts,vue}'],
    [{ regex: '^@/(features|app)/', message: 'shared knows neither features nor the frame.' }],
  ),
  ...features.map((name) =>
    folder(
      [`src/features/${name}/**/*.{ts,vue}`],
      [
        { regex: '^@/app/', message: 'A feature does not know the frame.' },
        { regex: `^@/features/(?!${name}/)`, message: 'Features never import each other.' },
      ],
    ),
  ),
]
